package org.renkei.core.engine.event;

/** Something that happened in the council. */
public sealed interface Event
        permits AuditEvent,
                BreachEvent,
                CaseEvent,
                ConsentEvent,
                ContactEvent,
                GovernanceEvent,
                IntakeEvent,
                ItemEvent,
                JointEvent,
                MotionEvent,
                RequestEvent {}
