/** The command line, one class per command. */
package no.svarbrev.command;
