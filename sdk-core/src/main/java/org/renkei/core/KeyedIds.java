package org.renkei.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.RoundId;
import org.renkei.api.id.SubmissionId;
import org.renkei.core.engine.Ids;
import org.renkei.spi.store.Bytes;

/**
 * Ids that are random, or that follow from the council's secret and what they belong to: such an id need not be remembered to
 * be found again, and tells nothing to whoever lacks the secret. <b>Threads:</b> safe.
 */
final class KeyedIds implements Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26; // 130 bits

    private final Mac keyed;
    private final Supplier<byte[]> random;

    /** Makes ids that are random where they do not follow from the secret. */
    KeyedIds(Bytes secret) {
        this(secret, chance());
    }

    /** @param random makes as many bytes as an id has characters */
    KeyedIds(Bytes secret, Supplier<byte[]> random) {
        this.random = random;
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(secret.array(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new CouncilException(ErrorCode.INTERNAL, "this Java has no HmacSHA256; use one that has", e);
        }
    }

    @Override
    public MemberId member() {
        return new MemberId("mem-" + random());
    }

    @Override
    public HandlerId handler() {
        return new HandlerId("han-" + random());
    }

    @Override
    public BreachId breach() {
        return new BreachId("bre-" + random());
    }

    @Override
    public SubmissionId submission(MemberId member, String idempotencyKey) {
        return new SubmissionId("sub-" + keyed("submission", member.value(), idempotencyKey));
    }

    @Override
    public CountermeasureId countermeasure(MemberId member, String idempotencyKey) {
        return new CountermeasureId("cm-" + keyed("countermeasure", member.value(), idempotencyKey));
    }

    @Override
    public CaseId bornWith(SubmissionId submission) {
        return new CaseId("case-" + keyed("case", submission.value(), ""));
    }

    @Override
    public Pseudonym pseudonym(CaseId inCase, MemberId provider) {
        return new Pseudonym("prv-" + keyed("pseudonym", inCase.value(), provider.value()));
    }

    @Override
    public RoundId round() {
        return new RoundId("round-" + random());
    }

    @Override
    public ApplicationId application(MemberId officer, String key) {
        return new ApplicationId("app-" + keyed("application", officer.value(), key));
    }

    @Override
    public MotionId motion(MemberId proposer, String key) {
        return new MotionId("mot-" + keyed("motion", proposer.value(), key));
    }

    @Override
    public String fingerprint(String value) {
        return HexFormat.of().formatHex(mac("fingerprint\n" + value), 0, Long.BYTES);
    }

    @Override
    public RequestId request(MemberId asker, String key) {
        return new RequestId("req-" + keyed("request", asker.value(), key));
    }

    @Override
    public ConsentId consent(MemberId asker, String key) {
        return new ConsentId("con-" + keyed("consent", asker.value(), key));
    }

    /** Returns the id of an update of {@code submission} under {@code key}: always the same. */
    String update(SubmissionId submission, String key) {
        return "upd-" + keyed("update", submission.value(), key);
    }

    @Override
    public CaseId bornWith(RequestId request) {
        return new CaseId("case-" + keyed("case", request.value(), ""));
    }

    @Override
    public String voter(MotionId motion, MemberId seat) {
        return keyed("voter", motion.value(), seat.value());
    }

    /** Returns new random text of the ids' alphabet. */
    String random() {
        return text(random.get());
    }

    /** Returns a source of bytes that follow from {@code seed} and the events that there are. */
    static Supplier<byte[]> reproducible(long seed, LongSupplier head) {
        AtomicLong drawn = new AtomicLong();
        return () -> SecretBytes.of("random " + head.getAsLong() + " " + drawn.getAndIncrement(), seed)
                .array();
    }

    private static Supplier<byte[]> chance() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[LENGTH];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    private String keyed(String purpose, String first, String second) {
        // neither ids nor keys hold a line break, so the three cannot run into each other
        return text(mac(purpose + "\n" + first + "\n" + second));
    }

    private byte[] mac(String message) {
        try {
            Mac mac = (Mac) keyed.clone();
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new CouncilException(ErrorCode.INTERNAL, "this Java cannot copy a Mac; use one that can", e);
        }
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return text.toString();
    }
}
