package org.renkei.testkit.council;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.Id;
import org.renkei.api.member.Member;

/** What a member with the roster in hand would compute to find out whose an id is: digests of names and ids, without a key. */
final class IdGuesses {
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");
    private static final List<String> BETWEEN = List.of("", ":", "/", "|", "-");
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TELLING = 8;

    private final List<Member> members;
    private final Map<String, String> owners = new HashMap<>();

    IdGuesses(List<Member> members) {
        this.members = members;
        members.forEach(member -> guess(member, ""));
    }

    /** Goes on guessing with a case, or an item, that became known. */
    void learn(Id known) {
        members.forEach(member -> guess(member, known.value()));
    }

    /** Returns the names of the members that are named in {@code bytes}. */
    List<String> named(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return members.stream()
                .filter(member -> text.contains(member.name())
                        || text.contains(member.id().value()))
                .map(Member::name)
                .toList();
    }

    /** Returns the name of the member whose name or id {@code id} is made of. */
    Optional<String> owner(String id) {
        String lower = id.substring(id.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
        Optional<String> readable = members.stream()
                .filter(member -> lower.contains(member.name().toLowerCase(Locale.ROOT))
                        || lower.equals(member.id()
                                .value()
                                .substring(member.id().value().lastIndexOf('-') + 1)))
                .map(Member::name)
                .findFirst();
        return readable.or(() -> lower.length() < TELLING
                ? Optional.empty()
                : Optional.ofNullable(owners.get(lower.substring(lower.length() - TELLING)))
                        .or(() -> Optional.ofNullable(owners.get(lower.substring(0, TELLING)))));
    }

    private void guess(Member member, String inCase) {
        for (String who : List.of(member.id().value(), member.name())) {
            for (String between : BETWEEN) {
                for (String text : List.of(who + between + inCase, inCase + between + who)) {
                    DIGESTS.forEach(digest -> learn(member, digest, text));
                }
            }
        }
    }

    private void learn(Member member, String digest, String text) {
        byte[] bytes = digest(digest, text);
        List<String> spellings = List.of(
                HexFormat.of().formatHex(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                base32(bytes));
        for (String spelling : spellings) {
            String lower = spelling.toLowerCase(Locale.ROOT);
            owners.put(lower.substring(0, TELLING), member.name());
            owners.put(lower.substring(lower.length() - TELLING), member.name());
        }
    }

    private static byte[] digest(String name, String text) {
        try {
            return MessageDigest.getInstance(name).digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }

    /** Returns what many would take for a pseudonym. */
    static String base32Sha256(String text) {
        return base32(digest("SHA-256", text));
    }

    private static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = ((held << 8) | (one & 0xFF)) & 0xFFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return out.toString();
    }
}
