/** A group's firms in one window, what they have in common, and the contract of a test on them. */
package io.marketimpact.inference.group;
