package org.renkei.core.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.Id;

/** An id as its text. */
abstract class IdAdapter<T extends Id> extends TextAdapter<T> {
    IdAdapter(Class<T> type, Function<String, @Nullable T> read) {
        super(
                type,
                Id::value,
                read,
                "it must be 1 to 80 characters of a-z 0-9 . _ : - beginning with a letter or digit",
                "check the id");
    }
}
