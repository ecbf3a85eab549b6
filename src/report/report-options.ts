/** How a report is laid out. Each reporter reads the fields it has a use for. */
export interface ReportOptions {
  /** Columns to fold to, from 40 to 200; `pretty` only. Default 80. */
  width?: number;
  /** Whether to colour; `pretty` only. Default false. */
  color?: boolean;
  /** The most characters that the output may have; `markdown` only. Default: what GitHub takes in a comment. */
  limit?: number;
}
