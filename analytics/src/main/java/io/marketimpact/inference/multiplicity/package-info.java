/** P-values adjusted for the number of questions asked. */
package io.marketimpact.inference.multiplicity;
