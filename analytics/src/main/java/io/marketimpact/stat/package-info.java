/**
 * Numerical kernels: least squares, distributions, moments. The only package that sees Apache
 * Commons Math; everything it returns is a plain value of this project.
 */
package io.marketimpact.stat;
