/** How loud the loudest speech is, as the mean of its samples: shouting goes over the end of the meter, and may. */
const loudest = 0.25;
const lookEveryMs = 80;

/** How loud it is between 0 and 1, from samples between -1 and 1. Quiet speech is seen, too: ears hear by the logarithm. */
export function loudness(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at++) sum += (samples[at] ?? 0) ** 2;
  const mean = Math.sqrt(sum / Math.max(1, samples.length));
  return mean === 0 ? 0 : Math.min(1, Math.max(0, 1 + Math.log10(mean / loudest) / 2));
}

/** Tells how loud the microphone hears it, some times a second. Answers how to stop; the microphone itself goes on. */
export function watchLevel(microphone: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(microphone).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    tell(loudness(samples));
  }, lookEveryMs);
  void context.resume().catch(() => undefined);
  return () => {
    clearInterval(timer);
    void context.close().catch(() => undefined);
  };
}
