/** The data files: thin writers over the dataset, one for each format, and the codebook that goes with them. */
package no.svarbrev.export;
