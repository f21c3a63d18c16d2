package org.renkei.plugin.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorHit;
import org.renkei.api.indicator.IndicatorMatcher;

/** Walks once over a line, and looks up each token that could be something. */
final class ExactMatcher implements IndicatorMatcher {
    /** A vulnerability that is one token of host characters; others, such as {@code JVN#…}, are looked up as names. */
    private static final Pattern ONE_TOKEN = Pattern.compile("[A-Z0-9]([A-Z0-9-]*[A-Z0-9])?");

    private static final Comparator<Hit> IN_ORDER =
            Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparingInt(Hit::indicator);

    private final List<Indicator> indicators;
    private final TokenTable tokens = new TokenTable();
    private final BlockTable blocks = new BlockTable();
    private final NameTable names = new NameTable();

    ExactMatcher(Collection<Indicator> wanted) {
        indicators = List.copyOf(new LinkedHashSet<>(wanted));
        for (int i = 0; i < indicators.size(); i++) {
            add(indicators.get(i), i);
        }
    }

    private void add(Indicator indicator, int number) {
        String value = indicator.value();
        switch (indicator.type()) {
            case DOMAIN, IPV4 -> tokens.add(TokenTable.HOST, value, number);
            case IPV6 -> {
                byte @Nullable [] address = Address.v6(value);
                if (address != null) {
                    tokens.add(TokenTable.IPV6, Address.canonical(address), number);
                }
            }
            case CIDR -> blocks.add(value, number);
            case SHA256, SHA1, MD5 -> tokens.add(TokenTable.DIGEST, value, number);
            case URL -> tokens.add(TokenTable.URL, Text.canonicalUrl(value), number);
            case MAIL_ADDRESS -> tokens.add(TokenTable.MAIL, value, number);
            case FILE_NAME -> names.add(value, number);
            case VULNERABILITY -> {
                if (ONE_TOKEN.matcher(value).matches()) {
                    tokens.add(TokenTable.HOST, value, number);
                } else {
                    names.add(value, number);
                }
            }
        }
    }

    @Override
    public int size() {
        return indicators.size();
    }

    @Override
    public List<IndicatorHit> match(CharSequence line) {
        String text = line.toString();
        List<Hit> hits = new ArrayList<>(0);
        new LineScan(text, tokens, blocks, (number, start, end) -> hits.add(new Hit(number, start, end))).run();
        if (!names.isEmpty()) {
            names.find(text, (number, start, end) -> hits.add(new Hit(number, start, end)));
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        hits.sort(IN_ORDER);
        return hits.stream()
                .map(hit -> new IndicatorHit(indicators.get(hit.indicator), hit.start, hit.end))
                .toList();
    }

    private record Hit(int indicator, int start, int end) {}
}
