/** Results on disk: Parquet tables by DuckDB, a manifest in JSON, folders that appear whole. */
@NullMarked
package labsim.study.store;

import org.jspecify.annotations.NullMarked;
