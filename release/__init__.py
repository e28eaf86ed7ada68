"""What a maintainer needs to publish a version. Nothing of it ships."""
