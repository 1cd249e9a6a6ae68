package org.minsheng.contract.sketch;

/**
 * What is known of a form beside its file.
 *
 * @param feed code of the form to be
 * @param bureau name of the bureau's folder; null when unknown, bureauName likewise
 * @param fileName last part of the file's name
 * @param encoding of a csv; null for other kinds
 */
public record DraftForm(String feed, String bureau, String bureauName, String fileName, String encoding) {}
