/**
 * How often each test rejects when nothing happened and when something did: draws of firms as a
 * design describes them, studied by the models and tests that studies use.
 */
package io.marketimpact.simulation;
