/**
 * Strict JSON: what stands between bytes from outside and the API's values, and how values become bytes.
 *
 * <p>Start at {@link org.renkei.core.json.StrictJson}. A document goes through three steps, each in its own file: the gate
 * ({@code GateScanner}) refuses everything that two parsers could read differently or that costs too much; the check
 * ({@code ShapeCheck}) compares the types of the document with those of the record; JSON-B
 * binds, with {@code ComponentReader} for the inside of records. The canonical form of RFC
 * 8785 is written by {@code CanonicalWriter}.
 */
@NullMarked
package org.renkei.core.json;

import org.jspecify.annotations.NullMarked;
