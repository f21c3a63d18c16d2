package org.renkei.api.request;

/** How far a request has come. */
public enum RequestStatus {
    /** It was written, and no body has decided on it yet. */
    PREPARED,
    /** It was put to its addressees. */
    ISSUED,
    /** It was taken back; nobody owes an answer any more. */
    WITHDRAWN
}
