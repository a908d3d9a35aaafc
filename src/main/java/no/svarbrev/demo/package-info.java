/**
 * The synthetic study, put in through the same acts as real data. {@link no.svarbrev.demo.SyntheticStudy} makes contacts
 * and answers without I/O but its own resource files; what is dealt stands in {@code demo/*.quotas}.
 */
package no.svarbrev.demo;
