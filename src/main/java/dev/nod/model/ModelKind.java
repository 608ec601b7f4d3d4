package dev.nod.model;

/** How a server wants to be spoken to. */
public enum ModelKind {
    /** OpenAI's chat completions, at OpenAI itself or on Azure. */
    OPENAI,
    /** The same as others offer it: Ollama, vLLM, llama.cpp, LM Studio, OpenRouter. */
    COMPATIBLE,
    /** Anthropic's Messages. */
    ANTHROPIC,
    /** Google's generateContent. */
    GEMINI;

    Dialect dialect() {
        return switch (this) {
            case OPENAI -> new OpenAiDialect("max_completion_tokens");
            case COMPATIBLE -> new OpenAiDialect("max_tokens");
            case ANTHROPIC -> new AnthropicDialect();
            case GEMINI -> new GeminiDialect();
        };
    }
}
