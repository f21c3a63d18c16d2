package org.renkei.core.engine;

import java.util.Optional;
import org.renkei.api.submission.Part;

/**
 * A piece of an item that is readable or not as a whole.
 *
 * @param part which part of a submission; empty for countermeasure information, which is one piece
 * @param audience number of the audience that may read it
 * @param content id of its bytes
 * @param sha256 their SHA-256 in hexadecimal digits
 */
public record Piece(Optional<Part> part, int audience, String content, String sha256) {}
