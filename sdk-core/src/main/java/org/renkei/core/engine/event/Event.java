package org.renkei.core.engine.event;

/** Something that happened in the council. */
public sealed interface Event
        permits AuditEvent,
                BreachEvent,
                ContactEvent,
                GovernanceEvent,
                IntakeEvent,
                ItemEvent,
                MotionEvent,
                RequestEvent {}
