package io.marketimpact.data.csv;

/**
 * A column of a file.
 *
 * @param name as the file writes it
 * @param position from 0
 */
record CsvColumn(String name, int position) {}
