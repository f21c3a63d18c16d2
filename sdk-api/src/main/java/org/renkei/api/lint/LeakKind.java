package org.renkei.api.lint;

/** What kind of the provider's own identifiers a finding is. */
public enum LeakKind {
    /** A name of the organisation, in any spelling. */
    ORGANISATION,
    /** A person of the organisation, by name or by an account made of it. */
    PERSON,
    /** One of its domains, or a host below it. */
    DOMAIN,
    /** A mail address in one of its domains, or of one of its people. */
    MAIL_ADDRESS,
    /** One of its IP addresses, or a private one, which is always somebody's inside. */
    ADDRESS,
    /** A host by its bare name. */
    HOST,
    /** What a file path tells: a user's name, a share, a folder of the organisation. */
    PATH,
    /** A telephone number in the signature of the organisation or of one of its people. */
    PHONE
}
