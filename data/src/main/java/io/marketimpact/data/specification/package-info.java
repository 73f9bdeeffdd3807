/** Study specifications: one event with its waves, firms, plan and the files to read. */
package io.marketimpact.data.specification;
