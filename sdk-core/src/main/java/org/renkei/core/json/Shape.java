package org.renkei.core.json;

/** What a document must look like to become a value of a Java type: the types of JSON that fit, and what stands inside. */
sealed interface Shape
        permits RecordShape,
                Shape.Text,
                Shape.Adapted,
                Shape.Whole,
                Shape.Real,
                Shape.Flag,
                Shape.Sequence,
                Shape.Mapping,
                Shape.Union {
    /** One string: text itself, or a type with a {@link TextAdapter}. */
    record Text() implements Shape {}

    /** A type that is one string on the wire. */
    record Adapted(TextAdapter<?> adapter) implements Shape {}

    /** An integer without fraction or exponent. */
    record Whole(long min, long max) implements Shape {}

    /** Any number. */
    record Real() implements Shape {}

    /** A truth value. */
    record Flag() implements Shape {}

    /** A list or set. */
    record Sequence(Shape element) implements Shape {}

    /** A map with strings for keys. */
    record Mapping(Shape value) implements Shape {}

    /**
     * A sealed interface of records, told apart by {@code kind}.
     *
     * @param only the one member that is declared, or the interface itself
     */
    record Union(UnionBinding<?> binding, Class<?> only) implements Shape {}
}
