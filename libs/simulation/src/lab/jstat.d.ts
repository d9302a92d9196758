/** What is used of jStat, which brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** The quantile of Student's t distribution. */
      inv(probability: number, degreesOfFreedom: number): number;
    };
    readonly chisquare: {
      /** The chance that a chi-square variable lies below a value. */
      cdf(value: number, degreesOfFreedom: number): number;
    };
  };
  export default jStat;
}
