/**
 * The council's rules as data: classes, categories, sectors, bodies, scopes and articles, versioned. Start at {@link
 * org.renkei.api.charter.Charter}. Nothing in the engine names any of them; a council with other classes and bodies is another
 * charter file.
 */
@NullMarked
package org.renkei.api.charter;

import org.jspecify.annotations.NullMarked;
