/** Tables whose cells are values; what writes them decides how a value looks. */
package io.marketimpact.data.table;
