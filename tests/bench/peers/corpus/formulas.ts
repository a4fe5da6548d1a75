import type { Draw } from "./draw.ts";

/** Formulas on lines of their own, of which a chapter takes some. */
export const displayed: readonly string[] = [
  String.raw`\operatorname{Attention}(Q,K,V)=\operatorname{softmax}\!\left(\frac{QK^{\top}}{\sqrt{d_k}}+M\right)V`,
  String.raw`\log p_\theta(x)\ge \mathbb{E}_{q_\phi(z\mid x)}\bigl[\log p_\theta(x\mid z)\bigr]-D_{\mathrm{KL}}\bigl(q_\phi(z\mid x)\,\Vert\,p(z)\bigr)`,
  String.raw`\min_G\max_D\;\mathbb{E}_{x\sim p_{\text{data}}}\bigl[\log D(x)\bigr]+\mathbb{E}_{z\sim p_z}\bigl[\log\bigl(1-D(G(z))\bigr)\bigr]`,
  String.raw`q(x_t\mid x_0)=\mathcal{N}\!\bigl(x_t;\sqrt{\bar\alpha_t}\,x_0,(1-\bar\alpha_t)I\bigr),\qquad \bar\alpha_t=\prod_{s=1}^{t}(1-\beta_s)`,
  String.raw`\mathcal{L}_{\text{simple}}=\mathbb{E}_{t,x_0,\epsilon}\Bigl[\bigl\lVert \epsilon-\epsilon_\theta(\sqrt{\bar\alpha_t}x_0+\sqrt{1-\bar\alpha_t}\,\epsilon,t)\bigr\rVert_2^2\Bigr]`,
  String.raw`H(p,q)=-\sum_{i=1}^{V} p_i\log q_i=H(p)+D_{\mathrm{KL}}(p\,\Vert\, q)`,
  String.raw`L(N,D)=E+\frac{A}{N^{\alpha}}+\frac{B}{D^{\beta}},\qquad C\approx 6ND`,
  String.raw`p_\theta(x_{1:T})=\prod_{t=1}^{T}p_\theta(x_t\mid x_{<t})`,
  String.raw`\nabla_\theta J(\theta)=\mathbb{E}_{\pi_\theta}\!\left[\sum_{t=0}^{T}\nabla_\theta\log\pi_\theta(a_t\mid s_t)\,\hat A_t\right]`,
  String.raw`\mathcal{L}_{\text{DPO}}=-\mathbb{E}\left[\log\sigma\!\left(\beta\log\frac{\pi_\theta(y_w\mid x)}{\pi_{\text{ref}}(y_w\mid x)}-\beta\log\frac{\pi_\theta(y_l\mid x)}{\pi_{\text{ref}}(y_l\mid x)}\right)\right]`,
  String.raw`\operatorname{MultiHead}(X)=\bigl[\mathrm{head}_1;\dots;\mathrm{head}_h\bigr]W^{O},\quad \mathrm{head}_i=\operatorname{Attention}(XW_i^Q,XW_i^K,XW_i^V)`,
  String.raw`\mathrm{d}x=\bigl[f(x,t)-g(t)^2\nabla_x\log p_t(x)\bigr]\mathrm{d}t+g(t)\,\mathrm{d}\bar w`,
  String.raw`\log p_X(x)=\log p_Z\bigl(f(x)\bigr)+\log\left|\det\frac{\partial f(x)}{\partial x}\right|`,
  String.raw`\mathcal{L}_{\text{InfoNCE}}=-\log\frac{\exp(\operatorname{sim}(u,v^+)/\tau)}{\sum_{j=1}^{K}\exp(\operatorname{sim}(u,v_j)/\tau)}`,
  String.raw`\operatorname{PPL}(x)=\exp\!\left(-\frac{1}{T}\sum_{t=1}^{T}\log p_\theta(x_t\mid x_{<t})\right)`,
  String.raw`\tilde\epsilon_\theta(x_t,c)=(1+w)\,\epsilon_\theta(x_t,c)-w\,\epsilon_\theta(x_t,\varnothing)`,
  String.raw`W'=W+\frac{\alpha}{r}BA,\qquad B\in\mathbb{R}^{d\times r},\;A\in\mathbb{R}^{r\times k}`,
  String.raw`\operatorname{LN}(x)=\gamma\odot\frac{x-\mu}{\sqrt{\sigma^2+\varepsilon}}+\beta,\qquad \mu=\frac1d\sum_{i=1}^{d}x_i`,
  String.raw`R_{\Theta,m}=\begin{pmatrix}\cos m\theta & -\sin m\theta\\ \sin m\theta & \cos m\theta\end{pmatrix}`,
  String.raw`\mathrm{FID}=\lVert\mu_r-\mu_g\rVert_2^2+\operatorname{Tr}\!\left(\Sigma_r+\Sigma_g-2(\Sigma_r\Sigma_g)^{1/2}\right)`,
  String.raw`h_t=\bar A h_{t-1}+\bar B x_t,\qquad y_t=C h_t+D x_t`,
  String.raw`\mathcal{L}_{\text{FM}}=\int_0^1\mathbb{E}\bigl\lVert v_\theta(x_t,t)-(x_1-x_0)\bigr\rVert^2\,\mathrm{d}t`,
  String.raw`y=\sum_{i\in\operatorname{TopK}(g(x))}\frac{e^{g_i(x)}}{\sum_{j\in\operatorname{TopK}}e^{g_j(x)}}\,E_i(x)`,
  String.raw`m_t=\beta_1m_{t-1}+(1-\beta_1)g_t,\quad v_t=\beta_2v_{t-1}+(1-\beta_2)g_t^2,\quad \theta_t=\theta_{t-1}-\eta\frac{\hat m_t}{\sqrt{\hat v_t}+\epsilon}`,
];

/** Formulas within a line; `#` is a digit, `##` a whole number. */
const inLine: readonly string[] = [
  "d_k",
  "x_t",
  String.raw`\theta`,
  String.raw`\beta_t`,
  String.raw`\alpha = 0.#`,
  String.raw`QK^{\top}`,
  String.raw`\mathcal{O}(n^2)`,
  "p(z)",
  String.raw`q_\phi(z\mid x)`,
  String.raw`\epsilon_\theta`,
  String.raw`\mathbb{E}[x]`,
  "T=##",
  String.raw`\lambda\to 0`,
  String.raw`x\in\mathbb{R}^{##}`,
  String.raw`\sigma(x)`,
  "N=##",
  String.raw`\pi_{\text{ref}}`,
  String.raw`\sqrt{d}`,
  String.raw`\tau=0.#`,
  String.raw`D_{\mathrm{KL}}`,
  String.raw`\nabla_\theta L`,
  "W^{O}",
  String.raw`\hat{A}_t`,
  String.raw`\frac{1}{T}`,
  String.raw`k\le ##`,
  String.raw`\Sigma_g`,
  "B=##",
  String.raw`\log p_\theta(x)`,
  String.raw`\lVert w\rVert_2`,
  String.raw`r\ll d`,
];

/** Some formulas for the line, with their numbers. */
export const inLineFormulas = (count: number, { whole, some }: Draw): string[] =>
  some(inLine, count).map((tex) =>
    tex.replace("##", () => String(whole(2, 99))).replace("#", () => String(whole(1, 9))),
  );
