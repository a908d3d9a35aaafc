package no.svarbrev.platform.incoming;

import no.svarbrev.platform.Problem;

/** A body that comes in, for those who keep the order among many. */
interface Coming {
    /** It holds so many bytes more. */
    void hold(int more);

    /** The bytes it holds. */
    long held();

    /** Whether it should let others come before it: it is not all here, and comes slowly. */
    boolean isSlow();

    /** By others, from any thread. What it holds is let go with the line. */
    void cutOff();

    /** What a sender is told who waited for a place in vain. */
    Problem busy();
}
