/** Who acts. Until there are accounts this is the `operator` of the machine, or the name given with `--as`. */
export interface Actor {
  readonly id: string;
}
