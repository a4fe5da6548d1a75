/** The outcome of a piece of work. @throws Error when it takes longer than this many seconds */
export const within = async <Result>(seconds: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`Unexpected silence for ${seconds} s, expected an answer.`)),
      seconds * 1000,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
