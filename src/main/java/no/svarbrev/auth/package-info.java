/**
 * Who may use the admin pages and the API: accounts with passwords, sessions, API tokens, and the {@link
 * no.svarbrev.auth.Guard} that the other rooms put in front of their addresses. Knows nothing of surveys, and keeps
 * of every password and token only a hash.
 */
package no.svarbrev.auth;
