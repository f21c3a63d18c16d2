package org.renkei.plugin.maileml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.renkei.plugin.maileml.SuspiciousMail.Link;

/** The links of a mail's bodies. */
final class Links {
    /** As many tags of a body are looked at: a tree takes far more room than its text. */
    private static final int MOST_TAGS = 20_000;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_TARGET = 2_048;
    private static final Pattern PLAIN =
            Pattern.compile("(?i)\\b(?:https?|ftp)://[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]{1,2000}");
    private static final Pattern HOST = Pattern.compile(
            "(?i)^\\W{0,3}(?:[a-z][a-z0-9+.-]{1,20}://)?((?:[\\p{L}\\p{N}_-]{1,63}\\.)+\\p{L}{2,63})(?=$|[/:?#\\s\\W])");

    private final Set<Link> all = new LinkedHashSet<>();

    Set<Link> all() {
        return all;
    }

    void addPlain(String body) {
        Matcher link = PLAIN.matcher(body);
        while (link.find()) {
            add(link.group(), link.group());
        }
    }

    void addHtml(String body) {
        for (Element element : Jsoup.parse(untilMostTags(body)).select("a[href], area[href], form[action]")) {
            String target = element.hasAttr("href") ? element.attr("href") : element.attr("action");
            add(element.text(), target.strip());
        }
    }

    private static String untilMostTags(String html) {
        int end = -1;
        for (int tags = 0; tags <= MOST_TAGS; tags++) {
            end = html.indexOf('<', end + 1);
            if (end < 0) {
                return html;
            }
        }
        return html.substring(0, end);
    }

    private void add(String text, String target) {
        boolean leads = target.regionMatches(true, 0, "http", 0, 4) || target.regionMatches(true, 0, "ftp:", 0, 4);
        if (leads && target.length() <= LONGEST_TARGET && all.size() < SuspiciousMail.MOST_LINKS) {
            all.add(new Link(cut(text, LONGEST_TEXT), target));
        }
    }

    /** Returns whether a link's text names a host that is neither the one it leads to nor above or below it. */
    static boolean leadsElsewhere(Link link) {
        Optional<String> said = saidHost(link.text());
        Optional<String> real = host(link.target());
        return said.isPresent() && real.isPresent() && !related(said.get(), real.get());
    }

    /** Returns the host that a URL leads to, in lower case. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            Matcher host = HOST.matcher(url);
            return host.find() ? Optional.of(host.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        }
    }

    private static Optional<String> saidHost(String text) {
        Matcher host = HOST.matcher(text.strip());
        return host.find() ? Optional.of(host.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean related(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
