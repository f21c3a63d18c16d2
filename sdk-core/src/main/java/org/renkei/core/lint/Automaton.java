package org.renkei.core.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all terms in one pass (Aho and Corasick, 1975).
 *
 * <p><b>Threads:</b> safe for use by several threads at once; it never changes once built.
 */
final class Automaton {
    private final Node root = new Node();
    private final BitSet first = new BitSet();

    Automaton(List<Term> terms) {
        for (Term term : terms) {
            Node node = root;
            for (int i = 0; i < term.loose().length(); i++) {
                node = node.next.computeIfAbsent(term.loose().charAt(i), any -> new Node());
            }
            first.set(term.loose().charAt(0));
            node.terms = with(node.terms, term);
        }
        link();
    }

    /** Tells {@code visitor} every term in {@code text}, with the index after its last character. */
    void scan(String text, Visitor visitor) {
        Node node = root;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (node == root && !first.get(c)) {
                continue;
            }
            node = step(node, c);
            for (Node ended = node; ended != root; ended = ended.ended) {
                for (Term term : ended.terms) {
                    visitor.found(term, i + 1);
                }
            }
        }
    }

    private static List<Term> with(List<Term> terms, Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return more;
    }

    private Node step(Node from, char c) {
        Node node = from;
        while (node != root && !node.next.containsKey(c)) {
            node = node.shorter;
        }
        return node.next.getOrDefault(c, root);
    }

    private void link() {
        root.shorter = root;
        root.ended = root;
        Deque<Node> open = new ArrayDeque<>();
        root.next.values().forEach(child -> {
            child.shorter = root;
            child.ended = root;
            open.add(child);
        });
        while (!open.isEmpty()) {
            Node node = open.remove();
            node.next.forEach((c, child) -> {
                child.shorter = step(node.shorter, c);
                child.ended = child.shorter.terms.isEmpty() ? child.shorter.ended : child.shorter;
                open.add(child);
            });
        }
    }

    /** Is told what was found. */
    interface Visitor {
        void found(Term term, int end);
    }

    /** What has been read so far. */
    private static final class Node {
        final Map<Character, Node> next = new HashMap<>(4);
        List<Term> terms = List.of();
        Node shorter = this;
        Node ended = this;
    }
}
