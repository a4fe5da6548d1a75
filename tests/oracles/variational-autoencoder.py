"""Independent figures for src/maths/variational-autoencoder.ts: the same networks, loss and gradients by PyTorch's distributions and autograd."""
import json
import pathlib

import torch
from torch import nn
from torch.distributions import Normal, kl_divergence

torch.manual_seed(20261128)
torch.set_default_dtype(torch.float64)
pixels, hidden, latent, noise, rows, beta = 6, 5, 2, 0.3, 4, 2.5


def network(*sizes):
    return nn.Sequential(nn.Linear(sizes[0], sizes[1]), nn.Tanh(), nn.Linear(sizes[1], sizes[2]))


def flat(pairs):
    """Layer after layer, inputs by outputs, the bias last: the layout of the book's networks."""
    return torch.cat([torch.cat([weight.T, bias[None]]).flatten() for weight, bias in pairs]).tolist()


def linears(net):
    return [part for part in net if isinstance(part, nn.Linear)]


encoder, decoder = network(pixels, hidden, 2 * latent), network(latent, hidden, pixels)
x, epsilon = torch.rand(rows, pixels), torch.randn(rows, latent)
mean, log_variance = encoder(x).chunk(2, dim=1)
guess = Normal(mean, (log_variance / 2).exp())
z = guess.loc + guess.scale * epsilon
likelihood = Normal(decoder(z), noise).log_prob(x).sum(dim=1)
divergence = kl_divergence(guess, Normal(torch.zeros(latent), torch.ones(latent))).sum(dim=1)
(-likelihood + beta * divergence).mean().backward()

figures = {
    "plan": {"pixels": pixels, "hidden": hidden, "latent": latent, "noise": noise}, "beta": beta, "rows": rows,
    "encoder": flat((part.weight.detach(), part.bias.detach()) for part in linears(encoder)),
    "decoder": flat((part.weight.detach(), part.bias.detach()) for part in linears(decoder)),
    "examples": x.flatten().tolist(), "noise": epsilon.flatten().tolist(),
    "means": mean.flatten().tolist(), "spreads": guess.scale.flatten().tolist(), "codes": z.flatten().tolist(),
    "logLikelihood": likelihood.mean().item(), "divergence": divergence.mean().item(),
    "encoderGradient": flat((part.weight.grad, part.bias.grad) for part in linears(encoder)),
    "decoderGradient": flat((part.weight.grad, part.bias.grad) for part in linears(decoder)),
}
output = {"generator": pathlib.Path(__file__).name, "versions": {"torch": torch.__version__}, "cases": figures}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
