# syntax=docker/dockerfile:1
# Mitoyen in a container, built by the same steps as on a developer's machine.

FROM node:20-bookworm-slim AS node

FROM rust:1.95-bookworm AS build
# Node runs wasm-opt, which `cargo xtask build` fetches from npm; nothing of it reaches the final image.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && rustup target add wasm32-unknown-unknown
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo xtask build --release \
    && mkdir /out \
    && cp target/release/mitoyen /out/ \
    && cp -r target/site /out/site

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin mitoyen \
    && install -d -o mitoyen -g mitoyen -m 750 /data
COPY --from=build /out/mitoyen /usr/local/bin/mitoyen
COPY --from=build /out/site /usr/local/share/mitoyen/site
ENV MITOYEN_SITE_ROOT=/usr/local/share/mitoyen/site \
    MITOYEN_DATABASE_URL=sqlite:///data/mitoyen.sqlite \
    MITOYEN_LISTEN=0.0.0.0:3000
USER mitoyen
WORKDIR /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["mitoyen", "healthcheck"]
ENTRYPOINT ["mitoyen"]
CMD ["serve"]
