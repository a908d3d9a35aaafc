/**
 * Who may use the admin pages and the API, and for what: accounts with passwords and rights, sessions, API tokens, and the {@link
 * no.svarbrev.auth.GuardedRouter} that the other rooms put their addresses into. Of studies it knows the ids and, by the SQL
 * function {@code study_of}, what belongs to which; of every password and token it keeps only a hash.
 */
package no.svarbrev.auth;
