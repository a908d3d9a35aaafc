/**
 * The accounts: how one comes to be and ends, its password and its rights, and how guesses at passwords are slowed down. What
 * stands in front of the addresses is the room around it, which uses this and is not used by it.
 */
package no.svarbrev.auth.account;
