/** The Java kernel's start, with the faults of the kernel worked around. */
package io.marketimpact.notebooks.kernel;
