/**
 * A questionnaire while it is filled in: all that changes. Only {@code routing} uses it. Built from the ground up, each part
 * on those before it: {@code value}, {@code scope}, {@code offer}, {@code question}, {@code state}, {@code check}; and here
 * the filling itself, with what follows from a change.
 */
package no.svarbrev.routing.engine;
