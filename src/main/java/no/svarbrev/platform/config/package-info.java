/** What the server is told when it starts: settings and what they amount to. */
package no.svarbrev.platform.config;
