package org.renkei.samples.renkei;

import java.util.Map;

/**
 * A row of a table of members.
 *
 * @param number its number as a spreadsheet shows it: the first row names the columns
 * @param cells what stands in each column that the table has; empty cells are left out
 */
record CsvRow(int number, Map<RosterColumn, String> cells) {
    CsvRow {
        cells = Map.copyOf(cells);
    }
}
