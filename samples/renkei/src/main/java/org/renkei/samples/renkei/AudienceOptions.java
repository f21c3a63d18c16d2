package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import picocli.CommandLine.Option;

/** Who may read it, and to whom they may pass it on. */
class AudienceOptions extends AddresseeOptions {
    @Option(names = "--onward", paramLabel = "TO", descriptionKey = "option.onward")
    private List<Onward> onward = new ArrayList<>();

    @Override
    final Audience.Builder named() {
        Audience.Builder audience = super.named();
        onward.forEach(audience::onward);
        return audience;
    }
}
