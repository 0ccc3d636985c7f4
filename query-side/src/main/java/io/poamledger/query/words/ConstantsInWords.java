package io.poamledger.query.words;

import io.poamledger.events.InWords;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Constants, or their names as rows keep them, as people read them; templates reach it as {@code @words}. */
@Component("words")
class ConstantsInWords {

    /** {@code VENDOR_DELAY} as {@code vendor delay}. */
    public String of(Object constant) {
        return constant instanceof Enum<?> one ? InWords.of(one) : InWords.of(constant.toString());
    }

    /** {@code VENDOR_DELAY} as {@code Vendor delay}, where a line or a cell begins. */
    public String title(Object constant) {
        return StringUtils.capitalize(of(constant));
    }
}
