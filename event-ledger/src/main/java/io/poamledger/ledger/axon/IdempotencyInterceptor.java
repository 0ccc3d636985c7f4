package io.poamledger.ledger.axon;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.format.IdempotentRequest;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Hands a command's identity to the commit that its unit of work appends. Only the root command's: those it causes are
 * part of its effect. Register it on the command bus; the identity travels in the command message's metadata, in memory only.
 */
public final class IdempotencyInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Metadata key of a {@link IdempotentRequest}; also the name of the root unit of work's resource. */
    public static final String IDENTITY = "io.poamledger.CommandIdentity";

    /** Metadata key of an {@link AppendCondition}; also the name of the root unit of work's resource. */
    public static final String CONDITION = AppendCondition.RESOURCE;

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.isRoot()) {
            var metadata = unitOfWork.getMessage().getMetaData();
            if (metadata.get(IDENTITY) instanceof IdempotentRequest identity) {
                unitOfWork.resources().put(IDENTITY, identity);
            }
            if (metadata.get(CONDITION) instanceof AppendCondition condition) {
                unitOfWork.resources().put(CONDITION, condition);
            }
        }
        return chain.proceed();
    }
}
