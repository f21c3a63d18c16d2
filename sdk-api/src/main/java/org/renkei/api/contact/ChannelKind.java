package org.renkei.api.contact;

/** By which means somebody is reached. */
public enum ChannelKind {
    /** Mail. */
    MAIL,
    /** A telephone at a desk. */
    PHONE,
    /** A mobile telephone. */
    MOBILE,
    /** A satellite telephone, for when the others have failed (衛星電話). */
    SATELLITE,
    /** Fax. */
    FAX,
    /** A form or a page on the web. */
    WEB,
    /** A bulletin board that both sides read (電子掲示板). */
    BULLETIN_BOARD,
    /** A telephone or TV conference (TV会議). */
    CONFERENCE
}
