/** The vocabulary of the made-up chapters. Each list is cut at its bars; a word stands where a sentence names its list. */
const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** What a chapter may be about, and what its sentences speak of. */
export const terms = list(`
self-attention|cross-attention|the latent space|a variational autoencoder|the evidence lower bound|score matching|classifier-free guidance
the noise schedule|a normalizing flow|the discriminator|the generator network|byte-pair encoding|the tokenizer|rotary position embedding
the key-value cache|mixture-of-experts routing|low-rank adaptation|instruction tuning|reinforcement learning from human feedback
direct preference optimization|the reward model|retrieval-augmented generation|a vector index|the embedding matrix|speculative decoding
nucleus sampling|temperature scaling|beam search|quantization-aware training|knowledge distillation|the residual stream
layer normalization|a transformer block|the feed-forward sublayer|multi-query attention|flash attention|sparse attention
a state-space model|the context window|in-context learning|chain-of-thought prompting|tool calling|an agent loop
constitutional training|red teaming|watermarking|hallucination detection|factual grounding|prompt injection|the system prompt
a diffusion transformer|the U-Net backbone|latent diffusion|consistency distillation|flow matching|a vector-quantized codebook
masked language modeling|causal language modeling|the scaling law|compute-optimal training|the learning-rate warmup
gradient checkpointing|tensor parallelism|pipeline parallelism|mixed-precision arithmetic|the optimizer state|weight decay
the loss landscape|mode collapse|posterior collapse|the perplexity metric|the Fréchet inception distance|human evaluation
a benchmark suite|data deduplication|synthetic data|the pretraining mixture|curriculum learning|contrastive learning
a multimodal encoder|speech synthesis|text-to-image generation|video generation|protein design|code completion
the safety classifier|model merging|continual pretraining|catastrophic forgetting|mechanistic interpretability
a sparse autoencoder|the induction head|activation steering|the attention sink|grouped-query attention|the softmax bottleneck
label smoothing|teacher forcing|exposure bias|the autoregressive factorization`);

export const words = {
  adjective: list(`
robust|brittle|memory-bound|compute-bound|well-calibrated|biased|unbiased|high-variance|low-variance|differentiable|discrete
continuous|hierarchical|sparse|dense|asynchronous|deterministic|stochastic|overparameterized|interpretable|opaque|portable
expensive|inexpensive|subtle|predictable|surprising|well-conditioned|ill-conditioned|reproducible`),
  noun: list(`
throughput|latency|sample quality|likelihood|diversity|fidelity|calibration|generalization|alignment|controllability
memory footprint|energy use|wall-clock time|reproducibility|coverage|faithfulness|stability|convergence|entropy
mutual information|bandwidth|precision|recall|coherence|toxicity|novelty|redundancy|sparsity|curvature|smoothness`),
  verb: list(`
improves|degrades|stabilizes|dominates|bounds|predicts|obscures|explains|limits|amplifies|regularizes|decouples
approximates|outperforms|complements|replaces|motivates|constrains|reveals|dampens`),
  task: list(`
summarization|machine translation|question answering|image inpainting|speech recognition|program synthesis
molecule generation|dialogue|theorem proving|document retrieval|music composition|video captioning|anomaly detection
legal drafting|tutoring|data cleaning|layout generation|table understanding|scene reconstruction|style transfer`),
  who: list(`
practitioners|the original authors|most textbooks|careful engineers|evaluation teams|hardware vendors
open-source maintainers|graduate students|platform operators|regulators|reviewers|product teams`),
  field: list(`
statistics|information theory|optimization|signal processing|linguistics|neuroscience|statistical physics|control theory
economics|human–computer interaction|numerical analysis|databases`),
  when: list(`
in the early stages of training|late in training|at inference time|under distribution shift|with small batches
once the budget is fixed|for long sequences|when the labels are noisy|on consumer hardware|at the largest scales reported
after fine-tuning|before any alignment step`),
} as const;

/** Pieces of the made-up names of models, of which every chapter has its own: words that a search finds in one place. */
export const beginnings = list(
  "Vel|Quor|Zan|Mir|Tal|Brex|Lum|Orin|Kest|Phae|Dray|Sol|Nym|Cor|Whit|Jas|Ulm|Feld|Gar|Hex|Pell|Rho|Stav|Trin",
);
export const endings = list("ora|ax|ium|ette|on|iva|ell|us|ine|ark|ova|eth|is|um|ado|ix|yn|or|ela|ant");

/** Headings of sections, and of the sections within some of them. */
export const headings = list(`
Definition and intuition|Why it matters|Formal statement|Training procedure|Computational cost|Common failure modes
Worked example|Relation to other methods|Evaluation in practice|Implementation notes|Historical remarks|Open questions`);
export const subheadings = list("A first look|Notation|A closer look|Edge cases");

/** Nodes of the made-up diagrams, in the order in which they follow each other. */
export const flows: readonly (readonly string[])[] = [
  ["Raw text", "Tokenizer", "Embedding", "Transformer blocks", "Logits", "Sampler", "Output tokens"],
  ["Prompt", "Retriever", "Ranked passages", "Prompt builder", "Language model", "Grounded answer"],
  ["Noise", "Denoiser", "Less noise", "Guidance", "Decoder", "Image"],
  ["Preference data", "Reward model", "Policy update", "Evaluation", "Deployment"],
  ["Input", "Encoder", "Latent sample", "Decoder", "Reconstruction", "Loss"],
  ["Crawl", "Filter", "Deduplicate", "Mixture", "Pretraining", "Checkpoint"],
];
