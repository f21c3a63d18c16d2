package org.renkei.api.id;

/** The name under which a provider appears in one case. It says nothing about who it is and differs in every case. */
public record Pseudonym(String value) implements Id, Comparable<Pseudonym> {
    /** Refuses text that is not an id. */
    public Pseudonym {
        IdText.check("Pseudonym", value);
    }

    @Override
    public int compareTo(Pseudonym other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
