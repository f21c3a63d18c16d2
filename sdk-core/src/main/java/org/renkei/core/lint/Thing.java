package org.renkei.core.lint;

import org.renkei.api.lint.LeakKind;

/**
 * What was found: the same thing, however it is written, is equal.
 *
 * @param sort what sort of thing
 * @param name tells it from others of its sort; never shown
 */
record Thing(Sort sort, String name) {
    /** Sorts of things, which differ in their placeholders. Where two fit the same place, the first one says more about it. */
    enum Sort {
        MAIL_ADDRESS(LeakKind.MAIL_ADDRESS),
        DOMAIN(LeakKind.DOMAIN),
        ADDRESS(LeakKind.ADDRESS),
        HOST(LeakKind.HOST),
        USER(LeakKind.PATH),
        SHARE(LeakKind.PATH),
        ORGANISATION(LeakKind.ORGANISATION),
        PERSON(LeakKind.PERSON),
        FOLDER(LeakKind.PATH),
        PHONE(LeakKind.PHONE);

        private final LeakKind kind;

        Sort(LeakKind kind) {
            this.kind = kind;
        }

        LeakKind kind() {
            return kind;
        }
    }
}
