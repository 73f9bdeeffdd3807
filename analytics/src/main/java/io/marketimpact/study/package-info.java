/**
 * A study put together: the plan, one firm, one group, the result that everything else only
 * formats.
 */
package io.marketimpact.study;
