package org.renkei.testkit.council;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.renkei.api.contact.ContactHours;

/** Hours that together make a week. */
final class ContactWeek {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    static final ContactHours OFFICE = new ContactHours.Weekly(WORKDAYS, OPENING, CLOSING, TOKYO);
    static final ContactHours NIGHTS = new ContactHours.Weekly(EnumSet.allOf(DayOfWeek.class), CLOSING, OPENING, TOKYO);
    static final ContactHours WEEKENDS = new ContactHours.Weekly(
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, TOKYO);

    private ContactWeek() {}
}
